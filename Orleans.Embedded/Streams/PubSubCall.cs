using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Streams;

/// <summary>The engine's own request to <see cref="PubSubGrain"/>: no filter sees it.</summary>
internal sealed class PubSubCall<TResult>(string what, Func<PubSubGrain, Task<TResult>> ask) : ValueCall<TResult>
{
    private readonly GrainMethod _method = PubSubMethods.Of(what);

    public override GrainMethod Method => _method;

    public override int ArgumentCount => 0;

    internal override bool IsFiltered => false;

    public override Task Start(object target) => ask((PubSubGrain)target);

    public override object? GetArgument(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    public override void SetArgument(int index, object? value) => throw new ArgumentOutOfRangeException(nameof(index));

    public override long Weigh() => 0;

    public override void Free()
    {
    }
}
