using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Arus.Embedded.Tests.Core.Actors;

/// <summary>Lets in beside others what is called "beside", and cannot decide on "broken".</summary>
[MayInterleave(nameof(Lets))]
public sealed class ChoosyActor(Scripts scripts) : Actor(scripts), IChoosyActor
{
    public static bool Lets(IInvokable request) => request.GetArgument(0) switch
    {
        "beside" => true,
        "broken" => throw new InvalidOperationException("The predicate is broken"),
        _ => false,
    };
}
