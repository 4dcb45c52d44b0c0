//+------------------------------------------------------------------+
//| One link to the gateway: connecting, the handshake, sequences,   |
//| silence, credit. What is said stands in Talk.mqh.                |
//+------------------------------------------------------------------+
#ifndef ARUS_LINK
#define ARUS_LINK

#include "Backoff.mqh"
#include "Terminal.mqh"
#include "WebSocket.mqh"

#define ARUS_SPEAK_EVERY 5000
#define ARUS_SILENCE 15000
#define ARUS_ACK_EVERY 100
#define ARUS_HELLO_WITHIN 10000

enum ArusLinkState
  {
   ARUS_DOWN,        // waiting to connect again
   ARUS_UPGRADING,   // the request for the upgrade is out
   ARUS_GREETING,    // hello is out
   ARUS_UP,          // welcome is in
   ARUS_OVER         // told not to come again
  };

class CArusLink : public CArusTerminal
  {
protected:
   CArusWebSocket    m_socket;
   CArusBackoff      m_backoff;
   ArusLinkState     m_state;
   BYTES_VAR(m_out);
   int               m_outFrom;
   int               m_outTo;
   BYTES_VAR(m_frame);
   BYTES_VAR(m_text);
   long              m_sent;        // sequence of the last message sent
   long              m_received;    // and received
   long              m_acked;       // the last acknowledgement sent
   ulong             m_spoke;       // when the last message was sent
   ulong             m_heard;       // when the last byte came
   ulong             m_began;       // when the link came up, or the connection was begun
   ulong             m_again;       // when to connect again
   ulong             m_downSince;
   ulong             m_after;       // what bye asked to wait
   bool              m_cancelled;   // what the platform holds was cancelled for this loss
   bool              m_never;
   long              m_offset;      // own clock less the gateway's, at least; valid when m_clocked
   bool              m_clocked;
   long              m_markSequence;
   ulong             m_markMagic;
   long              m_epoch;

   virtual void      Began(void) { }
   virtual void      Heard(const string type, CArusJson &said) { }
   virtual void      Flow(void) { }

   void              SendRaw(const int opcode, BYTES_REF(bytes), const int length)
     {
      int size = m_socket.Frame(opcode, bytes, length, m_frame);
      Queue(m_frame, size);
     }

   void              Queue(BYTES_REF(bytes), const int length)
     {
      if(m_outFrom == m_outTo)
        {
         m_outFrom = 0;
         m_outTo = 0;
        }
      if(ArraySize(m_out) < m_outTo + length)
         ArrayResize(m_out, (m_outTo + length) * 2);
      for(int i = 0; i < length; i++)
         m_out[m_outTo + i] = bytes[i];
      m_outTo += length;
     }

   bool              Backlogged(void) { return m_outTo - m_outFrom > 262144; }

   // Sends members under type, with the next sequence.
   void              Say(const string type, const string members)
     {
      m_sent++;
      m_acked = m_received;
      m_spoke = Ticking();
      string text = "{\"t\":\"" + type + "\",\"s\":" + IntegerToString(m_sent) + ",\"a\":" + IntegerToString(m_received);
      text += members == "" ? "}" : "," + members + "}";
      int length = ArusUtf8(text, m_text);
      SendRaw(ARUS_OP_TEXT, m_text, length);
     }

   // Takes the sequence of a binary message; the caller sends it at once.
   uint              NextBinary(void)
     {
      m_sent++;
      m_spoke = Ticking();
      return (uint)(m_sent & 0xFFFFFFFF);
     }

   void              Lose(const string because)
     {
      if(m_state == ARUS_DOWN || m_state == ARUS_OVER)
         return;
      ulong now = Ticking();
      ulong lasted = m_state == ARUS_UP ? now - m_began : 0;
      NetClose();
      m_downSince = m_state == ARUS_UP ? now : m_downSince;
      m_state = m_never ? ARUS_OVER : ARUS_DOWN;
      ulong wait = m_backoff.Next(lasted, m_after, m_socket.random);
      m_again = now + wait;
      m_after = 0;
      if(m_never)
         Journal("Arus: " + because + ". It does not connect again by itself: put this right, then attach the Expert Advisor anew.");
      else
         Journal("Arus: the link is down (" + because + "); next try in " + DoubleToString(wait / 1000.0, 1) + " s");
     }

   // Ends the link because the gateway breaks the protocol.
   void              Refuse(const string code, const string because)
     {
      CArusWriter bye;
      bye.Text("code", code);
      bye.Text("because", because);
      Say("bye", bye.Members());
      Flush();
      Lose(because);
     }

   bool              Flush(void)
     {
      while(m_outFrom < m_outTo)
        {
         int written = NetWrite(m_out, m_outFrom, m_outTo - m_outFrom);
         if(written < 0)
           {
            Lose("the connection broke while sending");
            return false;
           }
         if(written == 0)
            return true;
         m_outFrom += written;
        }
      return true;
     }

   void              Connect(void)
     {
      m_began = Ticking();
      m_heard = m_began;
      m_sent = 0;
      m_received = 0;
      m_acked = 0;
      m_outFrom = 0;
      m_outTo = 0;
      m_clocked = false;
      m_socket.Reset();
      m_state = ARUS_UPGRADING;
      if(!NetOpen())
        {
         Lose("cannot connect to " + NetHost() + ": is it running, and is its address in Tools > Options > Expert Advisors > Allow WebRequest for listed URL?");
         return;
        }
      string request = m_socket.Upgrade(NetHost(), "/mt5");
      int length = ArusUtf8(request, m_text);
      Queue(m_text, length);
      Flush();
     }

   void              Greet(void)
     {
      CArusWriter hello;
      hello.Whole("version", 1);
      Hello(hello);
      CArusWriter mark;
      mark.Whole("sequence", m_markSequence);
      mark.Big("magic", m_markMagic);
      hello.Raw("mark", mark.Object());
      hello.Whole("epoch", m_epoch);
      m_state = ARUS_GREETING;
      Say("hello", hello.Members());
     }

   void              Message(void)
     {
      if(m_socket.opcode != ARUS_OP_TEXT)
        {
         Refuse("UNEXPECTED", "the gateway sent a binary message");
         return;
        }
      CArusJson said;
      if(!said.Read(m_socket.payload, m_socket.count))
        {
         Refuse("BAD_JSON", "the gateway sent what is no JSON object");
         return;
        }
      long sequence = said.Whole("s", -1);
      if(sequence != m_received + 1)
        {
         Refuse(sequence > m_received ? "SEQUENCE_GAP" : "SEQUENCE_REPLAYED", "message " + IntegerToString(sequence) + " came after " + IntegerToString(m_received));
         return;
        }
      m_received = sequence;
      if(said.Has("now"))
        {
         long offset = (long)Ticking() - said.Whole("now", 0);
         if(!m_clocked || offset < m_offset)
            m_offset = offset;
         m_clocked = true;
        }
      string type = said.Text("t");
      if(type == "bye")
         Bye(said);
      else
         if(type == "welcome" && m_state == ARUS_GREETING)
            Welcome(said);
         else
            if(m_state == ARUS_UP)
               Heard(type, said);
            else
               Refuse("UNEXPECTED", type + " came before welcome");
     }

   void              Welcome(CArusJson &said)
     {
      m_state = ARUS_UP;
      m_began = Ticking();
      m_cancelled = false;
      long epoch = said.Whole("epoch", 0);
      long mark = said.Whole("commandMark", 0);
      bool raise = mark > m_markSequence;
      if(epoch > m_epoch || raise)
         Remember(raise ? mark : m_markSequence, raise ? 0 : m_markMagic, epoch > m_epoch ? epoch : m_epoch, false);
      Journal("Arus: connected, session " + said.Text("session"));
      Began();
      Heard("welcome", said);
     }

   void              Bye(CArusJson &said)
     {
      string code = said.Text("code");
      m_after = (ulong)said.Whole("after", 0) * 1000;
      m_never = code == "VERSION" || code == "TOKEN" || code == "REVOKED" || code == "BOUND_ELSEWHERE" || code == "TAKEN_OVER" || code == "LOCKED";
      Lose("the gateway says " + code + ": " + said.Text("because"));
     }

   // The file first, then the memory: what is not in the file is not known.
   bool              Remember(const long sequence, const ulong magic, const long epoch, const bool held)
     {
      if(!Keep(sequence, magic, epoch, held))
        {
         Journal("Arus: cannot write its file in MQL5/Files/Arus: no command is executed until it can. Is the disk full?");
         return false;
        }
      m_markSequence = sequence;
      m_markMagic = magic;
      m_epoch = epoch;
      return true;
     }

   void              Frames(void)
     {
      while(m_state == ARUS_GREETING || m_state == ARUS_UP)
        {
         ArusRead read = m_socket.Next();
         if(read == ARUS_READ_NOTHING)
            return;
         if(read == ARUS_READ_BROKEN)
           {
            Refuse("BAD_FRAME", "the gateway breaks the WebSocket protocol");
            return;
           }
         if(read == ARUS_READ_MESSAGE)
            Message();
         else
            if(m_socket.opcode == ARUS_OP_CLOSE)
               Lose("the gateway closed the connection");
            else
               if(m_socket.opcode == ARUS_OP_PING)
                  Pong();
        }
     }

   void              Pong(void)
     {
      BYTES_VAR(echo);
      ArrayResize(echo, m_socket.count + 1);
      for(int i = 0; i < m_socket.count; i++)
         echo[i] = m_socket.payload[m_socket.controlFrom + i];
      SendRaw(ARUS_OP_PONG, echo, m_socket.count);
     }

   void              Receive(void)
     {
      BYTES_VAR(bytes);
      ArrayResize(bytes, 16384);
      for(int round = 0; round < 64; round++)
        {
         int read = NetRead(bytes, 16384);
         if(read < 0)
           {
            Lose("the connection broke");
            return;
           }
         if(read == 0)
            return;
         m_heard = Ticking();
         m_socket.Feed(bytes, read);
         if(m_state == ARUS_UPGRADING)
            Upgraded();
         Frames();
         if(m_state == ARUS_DOWN || m_state == ARUS_OVER)
            return;
        }
     }

   void              Upgraded(void)
     {
      string because = "";
      int upgraded = m_socket.Upgraded(because);
      if(upgraded < 0)
         Lose("the gateway refused the upgrade: " + because);
      if(upgraded > 0)
         Greet();
     }

   void              KeepAlive(void)
     {
      ulong now = Ticking();
      if(now - m_heard > ARUS_SILENCE || (m_state != ARUS_UP && now - m_began > ARUS_HELLO_WITHIN))
        {
         Refuse("DEAD", "nothing was heard of the gateway for 15 s");
         return;
        }
      if(m_state != ARUS_UP)
         return;
      if(m_received - m_acked >= ARUS_ACK_EVERY)
         Say("ack", "");
      if(now - m_spoke >= ARUS_SPEAK_EVERY)
        {
         CArusWriter beat;
         beat.Whole("time", BrokerTime());
         Say("heartbeat", beat.Members());
        }
     }

public:
                     CArusLink(void)
     {
      m_state = ARUS_DOWN;
      m_outFrom = 0;
      m_outTo = 0;
      m_sent = 0;
      m_received = 0;
      m_acked = 0;
      m_spoke = 0;
      m_heard = 0;
      m_began = 0;
      m_again = 0;
      m_downSince = 0;
      m_after = 0;
      m_cancelled = true;
      m_never = false;
      m_offset = 0;
      m_clocked = false;
      m_markSequence = 0;
      m_markMagic = 0;
      m_epoch = 0;
     }

   // What its file says, before the first pump.
   void              Recall(const long sequence, const ulong magic, const long epoch)
     {
      m_markSequence = sequence;
      m_markMagic = magic;
      m_epoch = epoch;
      m_socket.random.Seed(Ticking() + (ulong)BrokerTime());
     }

   bool              IsUp(void) { return m_state == ARUS_UP; }

   bool              IsOver(void) { return m_state == ARUS_OVER; }

   // The gateway's clock, not later than it is.
   long              GatewayNow(void) { return (long)Ticking() - m_offset; }

   // To be called every 10 to 20 ms.
   void              Pump(void)
     {
      if(m_state == ARUS_OVER || m_state == ARUS_DOWN)
        {
         if(!m_cancelled && Ticking() - m_downSince >= ARUS_SILENCE)
           {
            m_cancelled = true;
            CancelHeld();
           }
         if(m_state == ARUS_OVER || Ticking() < m_again)
            return;
         Connect();
        }
      Receive();
      if(m_state == ARUS_UPGRADING || m_state == ARUS_GREETING || m_state == ARUS_UP)
         KeepAlive();
      if(m_state == ARUS_UP)
         Flow();
      if(m_state == ARUS_UPGRADING || m_state == ARUS_GREETING || m_state == ARUS_UP)
         Flush();
     }

   // In order, as when the Expert Advisor is taken off.
   void              Leave(const string because)
     {
      if(m_state == ARUS_UP)
        {
         CArusWriter bye;
         bye.Text("code", "DONE");
         bye.Text("because", because);
         Say("bye", bye.Members());
         Flush();
        }
      NetClose();
      m_state = ARUS_OVER;
     }
  };

#endif
