using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Domain.Trading.Venue;

/// <summary>The way of a request: counted, checked, delayed where the venue is slow, executed, answered.</summary>
internal sealed class Requests(VenueState state, IVenueSink sink, RequestRules rules, RequestExecution execution, FaultDice dice)
{
    private const long Second = 1_000;

    public TradeAnswer Send(in TradeRequest request)
    {
        long number = ++state.LastRequest;
        TradeRetcode code = IsTooMany() ? TradeRetcode.TooManyRequests : rules.Check(in request, RequestStage.Sent);
        if (code != TradeRetcode.None) return Refuse(number, in request, code);

        SymbolBook book = rules.Locate(in request)!;
        if (request.Action == TradeAction.Deal && book.IsOnBars) return Delay(number, book, QueuedRequest.NextBar, in request);

        long latency = dice.HasLatency ? dice.Latency(state.Now, number) : 0;
        return latency > 0
            ? Delay(number, book, checked(state.Now.Milliseconds + latency), in request)
            : Execute(number, state.Now, in request, RequestStage.Sent);
    }

    /// <summary>Those that are due by now, oldest first.</summary>
    public void Arrive()
    {
        while (state.Queue.Count > 0 && state.Queue[0].Due <= state.Now.Milliseconds) Take(0, RequestStage.Arrived);
    }

    /// <summary>Those that waited for a bar of the symbol; its open is the quote.</summary>
    public void Open(SymbolBook book)
    {
        for (int i = 0; i < state.Queue.Count;)
        {
            if (state.Queue[i].Due == QueuedRequest.NextBar && state.Queue[i].Symbol == book.Index) Take(i, RequestStage.AtOpen);
            else i++;
        }
    }

    private void Take(int at, RequestStage stage)
    {
        QueuedRequest queued = state.Queue[at];
        state.Queue.RemoveAt(at);
        if (queued.Due == QueuedRequest.NextBar) state.OnNextBar--;

        TradeRequest request = queued.Request;
        TradeRetcode code = rules.Check(in request, stage);
        if (code != TradeRetcode.None) Refuse(queued.Number, in request, code);
        else Execute(queued.Number, new(queued.SentAt), in request, stage);
    }

    private TradeAnswer Execute(long number, BrokerTime sentAt, in TradeRequest request, RequestStage stage)
    {
        TradeRetcode fault = dice.Rejection(sentAt, number);
        bool isLost = fault is TradeRetcode.Timeout or TradeRetcode.Connection;
        if (fault != TradeRetcode.None && !(isLost && dice.IsExecutedUnanswered(sentAt, number))) return Refuse(number, in request, fault);

        TradeAnswer done = execution.Execute(rules.Locate(in request)!, number, in request, stage);
        return Answer(isLost ? new(number, fault, default, default, 0, default) : done);
    }

    private TradeAnswer Delay(long number, SymbolBook book, long due, in TradeRequest request)
    {
        int at = state.Queue.Count;
        while (at > 0 && state.Queue[at - 1].Due > due) at--;
        state.Queue.Insert(at, new(due, number, book.Index, state.Now.Milliseconds, request));
        if (due == QueuedRequest.NextBar) state.OnNextBar++;
        state.Watch();
        return Answer(new(number, TradeRetcode.Placed, default, default, 0, request.Volume));
    }

    /// <summary>With the price that would be had now, which is what a requote is for.</summary>
    private TradeAnswer Refuse(long number, in TradeRequest request, TradeRetcode code)
    {
        long price = code is TradeRetcode.Requote or TradeRetcode.PriceChanged ? rules.Locate(in request)!.Market(request.Type == OrderType.Buy) : 0;
        return Answer(new(number, code, default, default, price, default(Volume)));
    }

    private TradeAnswer Answer(TradeAnswer answer)
    {
        sink.Answered(in answer);
        return answer;
    }

    private bool IsTooMany()
    {
        long second = state.Now.Milliseconds / Second;
        state.RequestsInSecond = second == state.RequestSecond ? state.RequestsInSecond + 1 : 1;
        state.RequestSecond = second;
        return state.Settings.RequestsPerSecond > 0 && state.RequestsInSecond > state.Settings.RequestsPerSecond;
    }
}
