//+------------------------------------------------------------------+
//| ArusBridge: connects this terminal to the Arus platform          |
//| How to install it: INSTALL.md beside this file                   |
//+------------------------------------------------------------------+
#property copyright "Arus"
#property version   "1.00"
#property description "Connects this terminal to the Arus platform: tells prices, executes its orders within the caps below."
#property strict

#include "Arus/Mt5Terminal.mqh"

input string InpHost        = "127.0.0.1";  // Address of the platform
input int    InpPort        = 8080;         // Port (443 or a TLS port outside this machine)
input bool   InpTls         = false;        // TLS (needed outside this machine)
input string InpToken       = "";           // Token of this terminal
input string InpTerminal    = "";           // Id of this terminal
input bool   InpTrade       = false;        // Execute orders
input double InpMaxLot      = 0.10;         // Cap: lots of one order
input int    InpMaxOrders   = 10;           // Cap: orders in one minute
input string InpSymbols     = "";           // Symbols, with commas between (empty: those of Market Watch)
input string InpKillFile    = "arus.kill";  // While MQL5/Files/Arus has this file, no order is executed
input int    InpTimer       = 15;           // Milliseconds between two looks at the link

CMt5Terminal g_bridge;

int OnInit(void)
  {
   if(InpToken == "" || InpTerminal == "")
     {
      Alert("Arus: enter the token and the id of this terminal in the inputs (the platform shows them once when the terminal is registered)");
      return INIT_PARAMETERS_INCORRECT;
     }
   if(!InpTls && InpHost != "127.0.0.1" && InpHost != "localhost")
     {
      Alert("Arus: without TLS only 127.0.0.1 is possible. Turn TLS on in the inputs");
      return INIT_PARAMETERS_INCORRECT;
     }
   if(InpTrade && TerminalInfoInteger(TERMINAL_TRADE_ALLOWED) == 0)
      Print("Arus: Algo Trading is off in the toolbar: prices are told, orders will be refused until it is on");

   g_bridge.Address(InpHost, InpPort, InpTls);
   g_bridge.Identify(InpToken, InpTerminal, InpTrade);
   g_bridge.Cap(InpMaxLot, InpMaxOrders, InpKillFile);
   g_bridge.Offer(InpSymbols);
   if(!g_bridge.Open())
      return INIT_FAILED;
   if(!EventSetMillisecondTimer(InpTimer < 10 ? 10 : InpTimer))
     {
      Alert("Arus: the timer could not be set (error ", GetLastError(), "): attach the Expert Advisor again");
      return INIT_FAILED;
     }
   return INIT_SUCCEEDED;
  }

void OnDeinit(const int reason)
  {
   EventKillTimer();
   g_bridge.Leave("the Expert Advisor was taken off (reason " + IntegerToString(reason) + ")");
  }

void OnTimer(void)
  {
   g_bridge.Pump();
  }

void OnTradeTransaction(const MqlTradeTransaction &transaction, const MqlTradeRequest &request, const MqlTradeResult &result)
  {
   g_bridge.Happened(transaction);
  }
//+------------------------------------------------------------------+
