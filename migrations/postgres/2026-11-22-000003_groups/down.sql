DROP TABLE comment_activities;
