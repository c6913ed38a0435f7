//! Requests over connections that are kept, with as little computing as can be: the node needs it more.

use std::net::{Ipv4Addr, SocketAddr};

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::HOST;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::Failure;

/// A connection to this machine.
pub struct Connection(SendRequest<Full<Bytes>>);

/// An answer, read whole.
pub struct Answer {
    pub status: u16,
    pub body: Bytes,
}

impl Answer {
    /// The body, if the answer is a 200.
    pub fn ok(self, what: &str) -> Result<String, Failure> {
        let text = String::from_utf8_lossy(&self.body).into_owned();
        if self.status == 200 { Ok(text) } else { Err(format!("{what} answered {}: {text}", self.status).into()) }
    }
}

impl Connection {
    pub async fn open(port: u16) -> Result<Self, Failure> {
        let stream = TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
        stream.set_nodelay(true)?;
        let (sender, driver) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(driver);
        Ok(Self(sender))
    }

    pub async fn send(&mut self, request: Request<Full<Bytes>>) -> Result<Answer, Failure> {
        self.0.ready().await?;
        let response: Response<_> = self.0.send_request(request).await?;
        let status = response.status().as_u16();
        Ok(Answer { status, body: response.into_body().collect().await?.to_bytes() })
    }

    pub async fn get(&mut self, host: &str, path: &str, headers: &[(&str, &str)]) -> Result<Answer, Failure> {
        let mut request = Request::get(path).header(HOST, host);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Full::default())?).await
    }
}
