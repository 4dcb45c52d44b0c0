//+------------------------------------------------------------------+
//| Orders: the terminal's own caps, the request, and the kill       |
//+------------------------------------------------------------------+
#ifndef ARUS_MT5_ORDERS
#define ARUS_MT5_ORDERS

#include "Terminal.mqh"

class CMt5Orders
  {
private:
   double            m_lots;
   int               m_most;
   string            m_killFile;
   ulong             m_sentAt[];

   bool              Opens(ArusCommand &command)
     {
      return command.action == TRADE_ACTION_PENDING || (command.action == TRADE_ACTION_DEAL && command.position == 0);
     }

   int               SentLately(void)
     {
      int lately = 0;
      ulong now = GetTickCount64();
      for(int i = 0; i < ArraySize(m_sentAt); i++)
         if(now - m_sentAt[i] < 60000)
           {
            m_sentAt[lately] = m_sentAt[i];
            lately++;
           }
      ArrayResize(m_sentAt, lately);
      return lately;
     }

   void              Count(void)
     {
      int count = ArraySize(m_sentAt);
      ArrayResize(m_sentAt, count + 1);
      m_sentAt[count] = GetTickCount64();
     }

   void              Fill(ArusCommand &command, MqlTradeRequest &request)
     {
      ZeroMemory(request);
      request.action = (ENUM_TRADE_REQUEST_ACTIONS)command.action;
      request.magic = command.magic;
      request.symbol = command.symbol;
      request.volume = command.volume;
      request.price = command.price;
      request.stoplimit = command.stopLimit;
      request.sl = command.sl;
      request.tp = command.tp;
      request.deviation = (ulong)command.deviation;
      request.type = (ENUM_ORDER_TYPE)command.type;
      request.type_filling = (ENUM_ORDER_TYPE_FILLING)command.filling;
      request.type_time = (ENUM_ORDER_TYPE_TIME)command.timeType;
      request.expiration = (datetime)(command.expiration / 1000);
      request.position = command.position;
      request.position_by = command.positionBy;
      request.order = command.order;
     }

   // A close names its position; how much there is of it is read just before sending. False: it is gone.
   bool              Fit(ArusCommand &command)
     {
      if(command.action != TRADE_ACTION_DEAL || command.position == 0)
         return true;
      if(!PositionSelectByTicket(command.position))
         return false;
      double there = PositionGetDouble(POSITION_VOLUME);
      if(command.volume > there)
         command.volume = there;
      return true;
     }

public:
                     CMt5Orders(void) { m_lots = 0.0; m_most = 0; m_killFile = ""; }

   void              Cap(const double lots, const int orders, const string killFile)
     {
      m_lots = lots;
      m_most = orders;
      m_killFile = killFile;
     }

   // What closes or removes passes every cap but the switches of the terminal itself.
   void              Check(ArusCommand &command, ArusResult &result)
     {
      if(TerminalInfoInteger(TERMINAL_TRADE_ALLOWED) == 0 || AccountInfoInteger(ACCOUNT_TRADE_ALLOWED) == 0)
         result.code = "TRADE_DISABLED";
      if(result.code != "" || !Opens(command))
         return;
      if(FileIsExist("Arus\\" + m_killFile))
         result.code = "KILL_FILE";
      else
         if(command.volume > m_lots + 0.00000001)
            result.code = "CAP_VOLUME";
         else
            if(SentLately() >= m_most)
               result.code = "CAP_RATE";
            else
               Ask(command, result);
      if(result.code != "")
         Print("Arus: command ", command.sequence, " is refused here: ", result.code, ". The caps are in the Expert Advisor's inputs");
     }

   void              Ask(ArusCommand &command, ArusResult &result)
     {
      MqlTradeRequest request;
      MqlTradeCheckResult check;
      ZeroMemory(check);
      Fill(command, request);
      if(OrderCheck(request, check))
         return;
      result.code = "INVALID";
      result.retcode = (int)check.retcode;
      result.comment = check.comment;
     }

   void              Send(ArusCommand &command, ArusResult &result)
     {
      MqlTradeRequest request;
      MqlTradeResult answer;
      ZeroMemory(answer);
      if(!Fit(command))
        {
         result.retcode = 10036;
         return;
        }
      Fill(command, request);
      if(Opens(command))
         Count();
      // True does not mean executed: the retcode says what came of it.
      ResetLastError();
      bool sent = OrderSend(request, answer);
      result.retcode = (int)answer.retcode;
      if(!sent && answer.retcode == 0)
        {
         result.retcode = 10012;
         result.comment = "OrderSend failed with error " + IntegerToString(GetLastError());
        }
      else
         result.comment = answer.comment;
      result.order = answer.order;
      result.deal = answer.deal;
      result.volume = answer.volume;
      result.price = answer.price;
      result.bid = answer.bid;
      result.ask = answer.ask;
      result.external = (int)answer.retcode_external;
     }

   bool              Remove(const ulong ticket)
     {
      MqlTradeRequest request;
      MqlTradeResult answer;
      ZeroMemory(request);
      ZeroMemory(answer);
      request.action = TRADE_ACTION_REMOVE;
      request.order = ticket;
      if(OrderSend(request, answer) && (answer.retcode == 10009 || answer.retcode == 10008))
         return true;
      Print("Arus: order ", ticket, " could not be removed (retcode ", answer.retcode, "): remove it by hand if it matters now");
      return false;
     }

   bool              Close(const ulong ticket)
     {
      if(!PositionSelectByTicket(ticket))
         return true;
      string symbol = PositionGetString(POSITION_SYMBOL);
      long filling = SymbolInfoInteger(symbol, SYMBOL_FILLING_MODE);
      bool buy = PositionGetInteger(POSITION_TYPE) == POSITION_TYPE_BUY;
      MqlTradeRequest request;
      MqlTradeResult answer;
      ZeroMemory(request);
      ZeroMemory(answer);
      request.action = TRADE_ACTION_DEAL;
      request.position = ticket;
      request.symbol = symbol;
      request.volume = PositionGetDouble(POSITION_VOLUME);
      request.magic = (ulong)PositionGetInteger(POSITION_MAGIC);
      request.type = buy ? ORDER_TYPE_SELL : ORDER_TYPE_BUY;
      request.price = SymbolInfoDouble(symbol, buy ? SYMBOL_BID : SYMBOL_ASK);
      request.deviation = 1000;
      request.type_filling = (filling & 2) != 0 ? ORDER_FILLING_IOC : (filling & 1) != 0 ? ORDER_FILLING_FOK : ORDER_FILLING_RETURN;
      if(OrderSend(request, answer) && (answer.retcode == 10009 || answer.retcode == 10010 || answer.retcode == 10008))
         return true;
      Print("Arus: position ", ticket, " could not be closed (retcode ", answer.retcode, "): it is tried again; close it by hand if it matters now");
      return false;
     }

   // Of the platform's own alone: what a person opened by hand has magic 0 and is not touched.
   void              Kill(const bool cancel, const bool flatten)
     {
      for(int i = OrdersTotal() - 1; cancel && i >= 0; i--)
        {
         ulong ticket = OrderGetTicket(i);
         if(ticket > 0 && OrderGetInteger(ORDER_MAGIC) != 0)
            Remove(ticket);
        }
      for(int i = PositionsTotal() - 1; flatten && i >= 0; i--)
        {
         ulong ticket = PositionGetTicket(i);
         if(ticket > 0 && PositionGetInteger(POSITION_MAGIC) != 0)
            Close(ticket);
        }
     }
  };

#endif
