//+------------------------------------------------------------------+
//| RFC 6455 on the client's side: upgrade, masking, frames          |
//+------------------------------------------------------------------+
#ifndef ARUS_WEBSOCKET
#define ARUS_WEBSOCKET

#include "Bytes.mqh"

#define ARUS_MOST_BYTES 65536

#define ARUS_OP_CONTINUE 0
#define ARUS_OP_TEXT     1
#define ARUS_OP_BINARY   2
#define ARUS_OP_CLOSE    8
#define ARUS_OP_PING     9
#define ARUS_OP_PONG     10

enum ArusRead
  {
   ARUS_READ_NOTHING,   // more bytes are needed
   ARUS_READ_MESSAGE,   // a whole message stands in the payload
   ARUS_READ_CONTROL,   // a ping, pong or close stands in the payload
   ARUS_READ_BROKEN     // the other side breaks the protocol
  };

class CArusWebSocket
  {
private:
   BYTES_VAR(m_in);
   int               m_inFrom;
   int               m_inTo;
   int               m_fragments;   // opcode of a message begun and not ended; 0: none
   int               m_length;
   string            m_key;

   void              Compact(void)
     {
      if(m_inFrom == 0)
         return;
      for(int i = m_inFrom; i < m_inTo; i++)
         m_in[i - m_inFrom] = m_in[i];
      m_inTo -= m_inFrom;
      m_inFrom = 0;
     }

public:
   BYTES_VAR(payload);
   int               count;
   int               opcode;
   CArusRandom       random;

                     CArusWebSocket(void) { Reset(); }

   void              Reset(void)
     {
      m_inFrom = 0;
      m_inTo = 0;
      m_fragments = 0;
      m_length = 0;
      count = 0;
      opcode = 0;
      ArrayResize(m_in, 16384);
      ArrayResize(payload, 1024);
     }

   // Bytes that came from the socket.
   void              Feed(BYTES_REF(bytes), const int length)
     {
      if(m_inTo + length > ArraySize(m_in))
         Compact();
      if(m_inTo + length > ArraySize(m_in))
         ArrayResize(m_in, (m_inTo + length) * 2);
      for(int i = 0; i < length; i++)
         m_in[m_inTo + i] = bytes[i];
      m_inTo += length;
     }

   string            Upgrade(const string host, const string path)
     {
      BYTES_VAR(nonce);
      ArrayResize(nonce, 16);
      for(int i = 0; i < 16; i++)
         nonce[i] = (uchar)(random.Next() & 0xFF);
      m_key = ArusBase64(nonce, 16);
      return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: arus.mt5.1\r\nSec-WebSocket-Key: " + m_key + "\r\n\r\n";
     }

   string            Expected(void)
     {
      BYTES_VAR(text);
      BYTES_VAR(digest);
      string joined = m_key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
      int length = ArusUtf8(joined, text);
      ArusSha1(text, length, digest);
      return ArusBase64(digest, 20);
     }

   // 1: upgraded; 0: more bytes are needed; -1: refused, and because says so.
   int               Upgraded(string &because)
     {
      int end = -1;
      for(int i = m_inFrom; i + 3 < m_inTo && end < 0; i++)
         if(m_in[i] == 13 && m_in[i + 1] == 10 && m_in[i + 2] == 13 && m_in[i + 3] == 10)
            end = i + 4;
      if(end < 0)
        {
         because = "the answer to the upgrade is too long";
         return m_inTo - m_inFrom > 8192 ? -1 : 0;
        }
      string head = CharArrayToString(m_in, m_inFrom, end - m_inFrom, CP_UTF8);
      m_inFrom = end;
      int lineEnd = StringFind(head, "\r\n");
      because = StringSubstr(head, 0, lineEnd);
      if(StringFind(head, "HTTP/1.1 101") != 0)
         return -1;
      if(StringFind(head, Expected()) < 0)
        {
         because = "Sec-WebSocket-Accept is not ours: something between answers in the gateway's place";
         return -1;
        }
      return 1;
     }

   // Takes the next whole frame off what came.
   ArusRead          Next(void)
     {
      int have = m_inTo - m_inFrom;
      if(have < 2)
         return ARUS_READ_NOTHING;
      int first = (int)m_in[m_inFrom];
      int second = (int)m_in[m_inFrom + 1];
      int code = first & 15;
      bool last = (first & 128) != 0;
      long length = second & 127;
      int header = length == 126 ? 4 : length == 127 ? 10 : 2;
      if((first & 112) != 0 || (second & 128) != 0)
         return ARUS_READ_BROKEN;
      if(have < header)
         return ARUS_READ_NOTHING;
      if(header > 2)
        {
         length = 0;
         for(int i = 2; i < header; i++)
            length = length * 256 + (long)m_in[m_inFrom + i];
        }
      bool control = code >= 8;
      if(control && (!last || length > 125 || code > 10))
         return ARUS_READ_BROKEN;
      if(!control && (code > 2 || (code == 0) != (m_fragments != 0)))
         return ARUS_READ_BROKEN;
      if(length > ARUS_MOST_BYTES || (!control && m_length + length > ARUS_MOST_BYTES))
         return ARUS_READ_BROKEN;
      if(have < header + (int)length)
         return ARUS_READ_NOTHING;
      return Take(code, last, header, (int)length);
     }

private:
   ArusRead          Take(const int code, const bool last, const int header, const int length)
     {
      bool control = code >= 8;
      int base = control ? 0 : m_length;
      if(control && m_fragments != 0)
         base = m_length;   // behind the fragments, which stay
      if(ArraySize(payload) < base + length + 1)
         ArrayResize(payload, base + length + 1024);
      for(int i = 0; i < length; i++)
         payload[base + i] = m_in[m_inFrom + header + i];
      m_inFrom += header + length;
      if(control)
        {
         controlFrom = base;
         count = length;
         opcode = code;
         return ARUS_READ_CONTROL;
        }
      m_length += length;
      if(code != ARUS_OP_CONTINUE)
         m_fragments = code;
      if(!last)
         return Next();
      opcode = m_fragments;
      count = m_length;
      m_fragments = 0;
      m_length = 0;
      return ARUS_READ_MESSAGE;
     }

public:
   int               controlFrom;   // where the payload of a control frame begins

   // A masked frame around length bytes, into frame; answers its length.
   int               Frame(const int code, BYTES_REF(bytes), const int length, BYTES_REF(frame))
     {
      int header = length < 126 ? 6 : 8;
      if(length > 65535)
         header = 14;
      if(ArraySize(frame) < header + length)
         ArrayResize(frame, header + length + 1024);
      int at = 0;
      ArusPutByte(frame, at, 128 | (uint)code);
      if(header == 6)
         ArusPutByte(frame, at, 128 | (uint)length);
      else
        {
         int bytesOfLength = header == 8 ? 2 : 8;
         ArusPutByte(frame, at, 128 | (header == 8 ? 126 : 127));
         for(int i = bytesOfLength - 1; i >= 0; i--)
            ArusPutByte(frame, at, (uint)(((ulong)length >> (8 * i)) & 0xFF));
        }
      uint mask = random.Next();
      int maskAt = at;
      ArusPutUInt(frame, at, mask, 4);
      for(int i = 0; i < length; i++)
         frame[at + i] = (uchar)(bytes[i] ^ frame[maskAt + (i & 3)]);
      return at + length;
     }
  };

#endif
