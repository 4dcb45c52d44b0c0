//+------------------------------------------------------------------+
//| What MetaTrader has, as the items of a snapshot                  |
//+------------------------------------------------------------------+
#ifndef ARUS_MT5_BOOKS
#define ARUS_MT5_BOOKS

#include "Json.mqh"

class CMt5Books
  {
private:
   int               Digits(const string symbol) { return symbol == "" ? 2 : (int)SymbolInfoInteger(symbol, SYMBOL_DIGITS); }

   string            Sessions(const string symbol)
     {
      string text = "";
      for(int day = 0; day < 7; day++)
        {
         datetime from = 0;
         datetime to = 0;
         for(uint i = 0; SymbolInfoSessionTrade(symbol, (ENUM_DAY_OF_WEEK)day, i, from, to); i++)
            text += (text == "" ? "[" : ",[") + IntegerToString(day) + "," + IntegerToString((long)from) + "," + IntegerToString((long)to) + "]";
        }
      return "[" + text + "]";
     }

   void              Number(CArusWriter &to, const string name, const string symbol, const ENUM_SYMBOL_INFO_DOUBLE property, const int digits)
     {
      to.Decimal(name, SymbolInfoDouble(symbol, property), digits);
     }

   void              Whole(CArusWriter &to, const string name, const string symbol, const ENUM_SYMBOL_INFO_INTEGER property)
     {
      to.Whole(name, SymbolInfoInteger(symbol, property));
     }

public:
   string            Symbol(const string symbol)
     {
      CArusWriter to;
      int digits = Digits(symbol);
      to.Text("symbol", symbol);
      to.Text("description", SymbolInfoString(symbol, SYMBOL_DESCRIPTION));
      to.Whole("digits", digits);
      Number(to, "point", symbol, SYMBOL_POINT, digits);
      Number(to, "tickSize", symbol, SYMBOL_TRADE_TICK_SIZE, digits);
      Number(to, "tickValue", symbol, SYMBOL_TRADE_TICK_VALUE, 8);
      Number(to, "tickValueLoss", symbol, SYMBOL_TRADE_TICK_VALUE_LOSS, 8);
      Number(to, "contractSize", symbol, SYMBOL_TRADE_CONTRACT_SIZE, 8);
      Number(to, "volumeMin", symbol, SYMBOL_VOLUME_MIN, 8);
      Number(to, "volumeMax", symbol, SYMBOL_VOLUME_MAX, 8);
      Number(to, "volumeStep", symbol, SYMBOL_VOLUME_STEP, 8);
      Number(to, "volumeLimit", symbol, SYMBOL_VOLUME_LIMIT, 8);
      Whole(to, "stopsLevel", symbol, SYMBOL_TRADE_STOPS_LEVEL);
      Whole(to, "freezeLevel", symbol, SYMBOL_TRADE_FREEZE_LEVEL);
      Whole(to, "tradeMode", symbol, SYMBOL_TRADE_MODE);
      Whole(to, "execution", symbol, SYMBOL_TRADE_EXEMODE);
      Whole(to, "filling", symbol, SYMBOL_FILLING_MODE);
      Whole(to, "expirations", symbol, SYMBOL_EXPIRATION_MODE);
      Whole(to, "calcMode", symbol, SYMBOL_TRADE_CALC_MODE);
      Number(to, "marginInitial", symbol, SYMBOL_MARGIN_INITIAL, 8);
      Number(to, "marginMaintenance", symbol, SYMBOL_MARGIN_MAINTENANCE, 8);
      Number(to, "marginHedged", symbol, SYMBOL_MARGIN_HEDGED, 8);
      Whole(to, "swapMode", symbol, SYMBOL_SWAP_MODE);
      Number(to, "swapLong", symbol, SYMBOL_SWAP_LONG, 8);
      Number(to, "swapShort", symbol, SYMBOL_SWAP_SHORT, 8);
      Whole(to, "swapTripleDay", symbol, SYMBOL_SWAP_ROLLOVER3DAYS);
      to.Text("baseCurrency", SymbolInfoString(symbol, SYMBOL_CURRENCY_BASE));
      to.Text("profitCurrency", SymbolInfoString(symbol, SYMBOL_CURRENCY_PROFIT));
      to.Text("marginCurrency", SymbolInfoString(symbol, SYMBOL_CURRENCY_MARGIN));
      to.Raw("sessions", Sessions(symbol));
      return to.Object();
     }

   // The position that was selected last.
   string            Position(void)
     {
      CArusWriter to;
      string symbol = PositionGetString(POSITION_SYMBOL);
      int digits = Digits(symbol);
      to.Big("ticket", (ulong)PositionGetInteger(POSITION_TICKET));
      to.Big("identifier", (ulong)PositionGetInteger(POSITION_IDENTIFIER));
      to.Text("symbol", symbol);
      to.Whole("type", PositionGetInteger(POSITION_TYPE));
      to.Decimal("volume", PositionGetDouble(POSITION_VOLUME), 8);
      // The average of a position may lie between points.
      to.Decimal("price", PositionGetDouble(POSITION_PRICE_OPEN), digits + 3);
      to.Decimal("sl", PositionGetDouble(POSITION_SL), digits);
      to.Decimal("tp", PositionGetDouble(POSITION_TP), digits);
      to.Decimal("swap", PositionGetDouble(POSITION_SWAP), 2);
      to.Decimal("profit", PositionGetDouble(POSITION_PROFIT), 2);
      to.Big("magic", (ulong)PositionGetInteger(POSITION_MAGIC));
      to.Whole("time", PositionGetInteger(POSITION_TIME_MSC));
      to.Whole("reason", PositionGetInteger(POSITION_REASON));
      return to.Object();
     }

   // The live order that was selected last.
   string            Order(void)
     {
      CArusWriter to;
      string symbol = OrderGetString(ORDER_SYMBOL);
      int digits = Digits(symbol);
      to.Big("ticket", (ulong)OrderGetInteger(ORDER_TICKET));
      to.Text("symbol", symbol);
      to.Whole("type", OrderGetInteger(ORDER_TYPE));
      to.Whole("state", OrderGetInteger(ORDER_STATE));
      to.Decimal("volumeInitial", OrderGetDouble(ORDER_VOLUME_INITIAL), 8);
      to.Decimal("volumeCurrent", OrderGetDouble(ORDER_VOLUME_CURRENT), 8);
      to.Decimal("price", OrderGetDouble(ORDER_PRICE_OPEN), digits);
      to.Decimal("stopLimit", OrderGetDouble(ORDER_PRICE_STOPLIMIT), digits);
      to.Decimal("sl", OrderGetDouble(ORDER_SL), digits);
      to.Decimal("tp", OrderGetDouble(ORDER_TP), digits);
      to.Whole("filling", OrderGetInteger(ORDER_TYPE_FILLING));
      to.Whole("timeType", OrderGetInteger(ORDER_TYPE_TIME));
      to.Whole("expiration", OrderGetInteger(ORDER_TIME_EXPIRATION) * 1000);
      to.Big("magic", (ulong)OrderGetInteger(ORDER_MAGIC));
      to.Big("position", (ulong)OrderGetInteger(ORDER_POSITION_ID));
      to.Whole("timeSetup", OrderGetInteger(ORDER_TIME_SETUP_MSC));
      to.Whole("timeDone", 0);
      to.Whole("reason", OrderGetInteger(ORDER_REASON));
      return to.Object();
     }

   string            Ended(const ulong ticket)
     {
      CArusWriter to;
      string symbol = HistoryOrderGetString(ticket, ORDER_SYMBOL);
      int digits = Digits(symbol);
      to.Big("ticket", ticket);
      to.Text("symbol", symbol);
      to.Whole("type", HistoryOrderGetInteger(ticket, ORDER_TYPE));
      to.Whole("state", HistoryOrderGetInteger(ticket, ORDER_STATE));
      to.Decimal("volumeInitial", HistoryOrderGetDouble(ticket, ORDER_VOLUME_INITIAL), 8);
      to.Decimal("volumeCurrent", HistoryOrderGetDouble(ticket, ORDER_VOLUME_CURRENT), 8);
      to.Decimal("price", HistoryOrderGetDouble(ticket, ORDER_PRICE_OPEN), digits);
      to.Decimal("stopLimit", HistoryOrderGetDouble(ticket, ORDER_PRICE_STOPLIMIT), digits);
      to.Decimal("sl", HistoryOrderGetDouble(ticket, ORDER_SL), digits);
      to.Decimal("tp", HistoryOrderGetDouble(ticket, ORDER_TP), digits);
      to.Whole("filling", HistoryOrderGetInteger(ticket, ORDER_TYPE_FILLING));
      to.Whole("timeType", HistoryOrderGetInteger(ticket, ORDER_TYPE_TIME));
      to.Whole("expiration", HistoryOrderGetInteger(ticket, ORDER_TIME_EXPIRATION) * 1000);
      to.Big("magic", (ulong)HistoryOrderGetInteger(ticket, ORDER_MAGIC));
      to.Big("position", (ulong)HistoryOrderGetInteger(ticket, ORDER_POSITION_ID));
      to.Whole("timeSetup", HistoryOrderGetInteger(ticket, ORDER_TIME_SETUP_MSC));
      to.Whole("timeDone", HistoryOrderGetInteger(ticket, ORDER_TIME_DONE_MSC));
      to.Whole("reason", HistoryOrderGetInteger(ticket, ORDER_REASON));
      return to.Object();
     }

   string            Deal(const ulong ticket)
     {
      CArusWriter to;
      string symbol = HistoryDealGetString(ticket, DEAL_SYMBOL);
      to.Big("deal", ticket);
      to.Big("order", (ulong)HistoryDealGetInteger(ticket, DEAL_ORDER));
      to.Big("position", (ulong)HistoryDealGetInteger(ticket, DEAL_POSITION_ID));
      to.Text("symbol", symbol);
      to.Whole("type", HistoryDealGetInteger(ticket, DEAL_TYPE));
      to.Whole("entry", HistoryDealGetInteger(ticket, DEAL_ENTRY));
      to.Decimal("volume", HistoryDealGetDouble(ticket, DEAL_VOLUME), 8);
      to.Decimal("price", HistoryDealGetDouble(ticket, DEAL_PRICE), Digits(symbol));
      to.Decimal("profit", HistoryDealGetDouble(ticket, DEAL_PROFIT), 2);
      to.Decimal("swap", HistoryDealGetDouble(ticket, DEAL_SWAP), 2);
      to.Decimal("commission", HistoryDealGetDouble(ticket, DEAL_COMMISSION), 2);
      to.Decimal("fee", HistoryDealGetDouble(ticket, DEAL_FEE), 2);
      to.Big("magic", (ulong)HistoryDealGetInteger(ticket, DEAL_MAGIC));
      to.Whole("time", HistoryDealGetInteger(ticket, DEAL_TIME_MSC));
      to.Whole("reason", HistoryDealGetInteger(ticket, DEAL_REASON));
      return to.Object();
     }
  };

#endif
