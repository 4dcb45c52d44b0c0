namespace Orleans.Embedded.Simulation;

/// <summary>Timers by time, then by the order in which they were set. Each knows its place, so that it leaves at once.</summary>
internal sealed class TimerHeap
{
    private VirtualTimer[] _timers = new VirtualTimer[64];
    private int _count;

    public VirtualTimer? Next => _count == 0 ? null : _timers[0];

    public void Add(VirtualTimer timer)
    {
        if (_count == _timers.Length) Array.Resize(ref _timers, _count * 2);
        Rise(timer, _count++);
    }

    public void Remove(VirtualTimer timer)
    {
        int at = timer.Index;
        if (at < 0) return;
        timer.Index = -1;
        VirtualTimer last = _timers[--_count];
        _timers[_count] = null!;
        if (last == timer) return;
        if (at > 0 && IsBefore(last, _timers[(at - 1) / 2])) Rise(last, at);
        else Sink(last, at);
    }

    public void RemoveAll(int owner)
    {
        VirtualTimer[] all = _timers[.._count];
        Array.Clear(_timers);
        _count = 0;
        foreach (VirtualTimer timer in all)
        {
            timer.Index = -1;
            if (timer.Owner != owner) Add(timer);
        }
    }

    private static bool IsBefore(VirtualTimer a, VirtualTimer b) => a.Due != b.Due ? a.Due < b.Due : a.Sequence < b.Sequence;

    private void Rise(VirtualTimer timer, int at)
    {
        while (at > 0)
        {
            int above = (at - 1) / 2;
            if (!IsBefore(timer, _timers[above])) break;
            Put(_timers[above], at);
            at = above;
        }

        Put(timer, at);
    }

    private void Sink(VirtualTimer timer, int at)
    {
        while (true)
        {
            int below = (2 * at) + 1;
            if (below >= _count) break;
            if (below + 1 < _count && IsBefore(_timers[below + 1], _timers[below])) below++;
            if (!IsBefore(_timers[below], timer)) break;
            Put(_timers[below], at);
            at = below;
        }

        Put(timer, at);
    }

    private void Put(VirtualTimer timer, int at)
    {
        _timers[at] = timer;
        timer.Index = at;
    }
}
