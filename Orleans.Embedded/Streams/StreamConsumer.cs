using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>What a subscriber gave to take its events.</summary>
internal abstract class StreamConsumer<T>(StreamSequenceToken? from)
{
    /// <summary>Gives the events of a batch in order, marking each that was taken. Throws what the subscriber throws.</summary>
    public abstract Task Consume(EventBatch<T> batch);

    /// <summary>Leaves out what was refused until its time was up.</summary>
    public abstract void Skip(EventBatch<T> batch);

    public abstract Task Error(Exception error);

    /// <summary>The subscriber asked for later events only.</summary>
    protected bool IsUnwanted(in StreamEvent<T> given) => from is not null && given.IsBefore(from);
}
