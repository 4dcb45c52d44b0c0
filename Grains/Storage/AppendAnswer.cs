namespace Arus.Grains.Storage;

/// <summary>What became of an append. Unless it is <see cref="Appended"/>, nothing was written.</summary>
public abstract record AppendAnswer
{
    /// <summary>All events are stored, with the versions from <paramref name="First"/> to <paramref name="Last"/>.</summary>
    public sealed record Appended(long First, long Last) : AppendAnswer;

    /// <summary>All events were stored before, with the same bodies and these versions, in the order of the events given.</summary>
    public sealed record AlreadyThere(ImmutableArray<long> Versions) : AppendAnswer;

    /// <summary>Another writer was first: the journal is at <paramref name="Actual"/>.</summary>
    public sealed record Conflict(long Expected, long Actual) : AppendAnswer;

    /// <summary>The id is taken, at <paramref name="Version"/>, by an event with another type or body.</summary>
    public sealed record SameIdOtherBody(EventId Id, long Version) : AppendAnswer;

    /// <summary>Some events of the batch are stored and <paramref name="Missing"/> is not: the batch is not the one that was stored.</summary>
    public sealed record PartlyThere(EventId Missing) : AppendAnswer;
}
