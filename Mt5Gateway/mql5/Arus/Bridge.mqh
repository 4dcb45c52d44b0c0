//+------------------------------------------------------------------+
//| Commands: read once, written in the file, executed once.         |
//| Section 9 of the protocol, to the letter.                        |
//+------------------------------------------------------------------+
#ifndef ARUS_BRIDGE
#define ARUS_BRIDGE

#include "Talk.mqh"

string ArusRetcodeName(const int retcode)
  {
   switch(retcode)
     {
      case 0:     return "NONE";
      case 10004: return "REQUOTE";
      case 10006: return "REJECT";
      case 10007: return "CANCEL";
      case 10008: return "PLACED";
      case 10009: return "DONE";
      case 10010: return "DONE_PARTIAL";
      case 10011: return "ERROR";
      case 10012: return "TIMEOUT";
      case 10013: return "INVALID";
      case 10014: return "INVALID_VOLUME";
      case 10015: return "INVALID_PRICE";
      case 10016: return "INVALID_STOPS";
      case 10017: return "TRADE_DISABLED";
      case 10018: return "MARKET_CLOSED";
      case 10019: return "NO_MONEY";
      case 10020: return "PRICE_CHANGED";
      case 10021: return "PRICE_OFF";
      case 10022: return "INVALID_EXPIRATION";
      case 10023: return "ORDER_CHANGED";
      case 10024: return "TOO_MANY_REQUESTS";
      case 10025: return "NO_CHANGES";
      case 10026: return "SERVER_DISABLES_AT";
      case 10027: return "CLIENT_DISABLES_AT";
      case 10028: return "LOCKED";
      case 10029: return "FROZEN";
      case 10030: return "INVALID_FILL";
      case 10031: return "CONNECTION";
      case 10032: return "ONLY_REAL";
      case 10033: return "LIMIT_ORDERS";
      case 10034: return "LIMIT_VOLUME";
      case 10035: return "INVALID_ORDER";
      case 10036: return "POSITION_CLOSED";
      case 10038: return "INVALID_CLOSE_VOLUME";
      case 10039: return "CLOSE_ORDER_EXIST";
      case 10040: return "LIMIT_POSITIONS";
      case 10041: return "REJECT_CANCEL";
      case 10042: return "LONG_ONLY";
      case 10043: return "SHORT_ONLY";
      case 10044: return "CLOSE_ONLY";
      case 10045: return "FIFO_CLOSE";
      case 10046: return "HEDGE_PROHIBITED";
     }
   return "RETCODE_" + IntegerToString(retcode);
  }

class CArusBridge : public CArusTalk
  {
protected:
   void              Read(CArusJson &said, ArusCommand &command)
     {
      command.sequence = said.Whole("sequence", 0);
      command.magic = said.Big("magic");
      command.notAfter = said.Whole("notAfter", 0);
      command.epoch = said.Whole("epoch", -1);
      command.held = said.Truth("held");
      command.action = (int)said.Whole("action", 0);
      command.type = (int)said.Whole("type", -1);
      command.symbol = said.Text("symbol");
      command.volume = said.Decimal("volume");
      command.price = said.Decimal("price");
      command.stopLimit = said.Decimal("stopLimit");
      command.sl = said.Decimal("sl");
      command.tp = said.Decimal("tp");
      command.deviation = said.Whole("deviation", 0);
      command.filling = (int)said.Whole("filling", 0);
      command.timeType = (int)said.Whole("timeType", 0);
      command.expiration = said.Whole("expiration", 0);
      command.position = said.Big("position");
      command.positionBy = said.Big("positionBy");
      command.order = said.Big("order");
     }

   virtual void      Command(CArusJson &said)
     {
      ArusCommand command;
      ArusResult result;
      Read(said, command);
      Empty(result);
      if(command.sequence <= m_markSequence)
         result.code = "SEEN";
      else
         if(command.sequence <= 0 || command.magic == 0)
            result.code = "INVALID";
         else
            if(GatewayNow() > command.notAfter)
               result.code = "TOO_LATE";
            else
               if(command.epoch < m_epoch)
                  result.code = "OLD_EPOCH";
               else
                  Check(command, result);
      if(result.code == "" && !Remember(command.sequence, command.magic, m_epoch, command.held))
        {
         result.code = "INVALID";
         result.comment = "the terminal cannot write its file";
        }
      if(result.code == "")
        {
         Journaled(command);
         Execute(command, result);
         result.code = "SENT";
        }
      Journal("Arus: command " + IntegerToString(command.sequence) + " " + result.code + " " + ArusRetcodeName(result.retcode) + (result.comment == "" ? "" : " (" + result.comment + ")"));
      Answer(command, result);
     }

   void              Empty(ArusResult &result)
     {
      result.code = "";
      result.retcode = 0;
      result.order = 0;
      result.deal = 0;
      result.volume = 0.0;
      result.price = 0.0;
      result.bid = 0.0;
      result.ask = 0.0;
      result.comment = "";
      result.external = 0;
     }

   // On the wire before the order is: who sees it knows that the file has it.
   void              Journaled(ArusCommand &command)
     {
      CArusWriter said;
      said.Whole("sequence", command.sequence);
      said.Big("magic", command.magic);
      Say("journaled", said.Members());
      Flush();
     }

   void              Answer(ArusCommand &command, ArusResult &result)
     {
      if(m_state != ARUS_UP)
         return;
      CArusWriter said;
      said.Whole("sequence", command.sequence);
      said.Big("magic", command.magic);
      said.Text("code", result.code);
      said.Whole("retcode", result.retcode);
      said.Text("retcodeName", ArusRetcodeName(result.retcode));
      said.Big("order", result.order);
      said.Big("deal", result.deal);
      said.Decimal("volume", result.volume, 8);
      said.Decimal("price", result.price, 8);
      said.Decimal("bid", result.bid, 8);
      said.Decimal("ask", result.ask, 8);
      said.Text("comment", result.comment);
      said.Whole("external", result.external);
      Say("result", said.Members());
     }

   virtual void      LookUp(CArusJson &said)
     {
      int magics = said.Items("magics");
      long since = said.Whole("since", 0);
      for(int i = 0; i < magics; i++)
        {
         ulong magic = said.Big("magics." + IntegerToString(i));
         CArusWriter found;
         found.Whole("id", said.Whole("id", 0));
         found.Big("magic", magic);
         bool complete = Find(magic, since, found);
         found.Truth("complete", complete);
         Say("found", found.Members());
        }
     }

   // A kill comes again until the venue shows flat: the file is written once, the work is done each time.
   virtual void      Epoch(CArusJson &said)
     {
      long epoch = said.Whole("epoch", 0);
      if(epoch > m_epoch && !Remember(m_markSequence, m_markMagic, epoch, false))
         return;
      CArusWriter taken;
      taken.Whole("epoch", m_epoch);
      Say("epochTaken", taken.Members());
      Flush();
      if(epoch < m_epoch || (!said.Truth("cancel") && !said.Truth("flatten")))
         return;
      Journal("Arus: kill, epoch " + IntegerToString(epoch));
      Kill(said.Truth("cancel"), said.Truth("flatten"));
     }
  };

#endif
