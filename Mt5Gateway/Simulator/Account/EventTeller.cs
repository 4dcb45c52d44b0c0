using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator.Link;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>Tells what happened at the account, at the protocol's pace, and as badly as the faults want it.</summary>
internal sealed class EventTeller(TradingAccount account, FaultDraws draws, TimeProvider time)
{
    private const int MostASecond = 100;

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    private ulong _number;
    private int _inSecond;
    private long _secondBegan;
    private long _balanceAt;
    private VenueEvent? _swapped;
    private bool _owesResync;

    /// <summary>On a new connection the snapshot says it all.</summary>
    public void Begin()
    {
        account.Log.Forget();
        account.Log.BalanceTold();
        (_swapped, _owesResync) = (null, false);
    }

    public async Task Tell(Outgoing outgoing, CancellationToken cancel)
    {
        if (_secondBegan == 0 || time.GetElapsedTime(_secondBegan) >= s_second) (_inSecond, _secondBegan) = (0, time.GetTimestamp());
        if (account.Log.HasLost)
        {
            account.Log.Forget();
            _owesResync = true;
        }

        while (_inSecond < MostASecond && account.Log.TryTake(out VenueEvent? told)) await Tell(told, outgoing, cancel);
        if (_swapped is { } kept)
        {
            _swapped = null;
            await Say(kept, outgoing, cancel);
        }

        if (_owesResync)
        {
            _owesResync = false;
            await outgoing.Say(new TerminalMessage.Resync(), cancel);
        }

        await TellBalance(outgoing, cancel);
    }

    private async Task Tell(VenueEvent told, Outgoing outgoing, CancellationToken cancel)
    {
        ulong number = ++_number;
        if (draws.Happens(FaultKind.Drop, draws.Faults.DropEvents, number))
        {
            _owesResync = true;
            return;
        }

        if (_swapped is null && draws.Happens(FaultKind.Swap, draws.Faults.SwapEvents, number))
        {
            _swapped = told;
            return;
        }

        await Say(told, outgoing, cancel);
        if (draws.Happens(FaultKind.Duplicate, draws.Faults.DuplicateEvents, number)) await Say(told, outgoing, cancel);
        if (_swapped is not { } kept) return;

        _swapped = null;
        await Say(kept, outgoing, cancel);
    }

    private async Task TellBalance(Outgoing outgoing, CancellationToken cancel)
    {
        if (!account.Log.HasNewBalance || (_balanceAt != 0 && time.GetElapsedTime(_balanceAt) < s_second)) return;

        account.Log.BalanceTold();
        _balanceAt = time.GetTimestamp();
        await Say(new VenueEvent.BalanceSeen(Domain.Trading.Venue.VenueDescriptions.DescribeBalance(account.Venue)), outgoing, cancel);
    }

    private Task Say(VenueEvent told, Outgoing outgoing, CancellationToken cancel)
    {
        _inSecond++;
        return outgoing.Say(new TerminalMessage.Told(told), cancel);
    }
}
