//+------------------------------------------------------------------+
//| MetaTrader's own sockets, plain and TLS                          |
//+------------------------------------------------------------------+
#ifndef ARUS_MT5_SOCKET
#define ARUS_MT5_SOCKET

#include "Bytes.mqh"

#define ARUS_CONNECT_WITHIN 5000

class CMt5Socket
  {
private:
   int               m_handle;
   bool              m_tls;

public:
                     CMt5Socket(void) { m_handle = INVALID_HANDLE; m_tls = false; }

   bool              Open(const string host, const int port, const bool tls)
     {
      Close();
      m_tls = tls;
      m_handle = SocketCreate();
      if(m_handle == INVALID_HANDLE)
         return false;
      ResetLastError();
      if(!SocketConnect(m_handle, host, (uint)port, ARUS_CONNECT_WITHIN))
        {
         Explain(host, port);
         Close();
         return false;
        }
      // On port 443 the terminal does the handshake inside SocketConnect.
      if(tls && port != 443 && !SocketTlsHandshake(m_handle, host))
        {
         Print("Arus: the TLS handshake with ", host, " failed (error ", GetLastError(), "): is its certificate valid for this name?");
         Close();
         return false;
        }
      SocketTimeouts(m_handle, 1000, 1);
      return true;
     }

   void              Explain(const string host, const int port)
     {
      int error = GetLastError();
      if(error == 4014)
         Print("Arus: the terminal does not allow connections to ", host, ": add it in Tools > Options > Expert Advisors > Allow WebRequest for listed URL");
      else
         Print("Arus: cannot connect to ", host, " port ", port, " (error ", error, ")");
     }

   void              Close(void)
     {
      if(m_handle != INVALID_HANDLE)
         SocketClose(m_handle);
      m_handle = INVALID_HANDLE;
     }

   // What is there now: 0 nothing, -1 lost.
   int               Receive(uchar &into[], const int most)
     {
      if(m_handle == INVALID_HANDLE || !SocketIsConnected(m_handle))
         return -1;
      if(m_tls)
        {
         int read = SocketTlsReadAvailable(m_handle, into, (uint)most);
         return read < 0 ? -1 : read;
        }
      uint there = SocketIsReadable(m_handle);
      if(there == 0)
         return 0;
      ResetLastError();
      // SocketIsReadable may say 1 on an empty buffer: then the read ends by its short timeout, with nothing.
      int got = SocketRead(m_handle, into, there < (uint)most ? there : (uint)most, 1);
      if(got >= 0)
         return got;
      return GetLastError() == 5273 ? -1 : 0;
     }

   int               Transmit(const uchar &bytes[], const int from, const int count)
     {
      if(m_handle == INVALID_HANDLE || !SocketIsConnected(m_handle))
         return -1;
      uchar part[];
      int length = ArrayCopy(part, bytes, 0, from, count);
      int sent = m_tls ? SocketTlsSend(m_handle, part, (uint)length) : SocketSend(m_handle, part, (uint)length);
      return sent < 0 ? -1 : sent;
     }
  };

#endif
