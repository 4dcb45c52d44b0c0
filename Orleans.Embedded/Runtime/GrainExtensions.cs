using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans;

/// <summary>The identity of a grain, seen from its class or from a reference to it.</summary>
public static class GrainExtensions
{
    public static object AsReference(this IAddressable grain, Type interfaceType)
    {
        (Engine engine, GrainId id, GrainKind kind) = Of(grain);
        return engine.Catalog.Reference(engine, id, kind, interfaceType);
    }

    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) =>
        grain is GrainReference and TGrainInterface already ? already : (TGrainInterface)grain.AsReference(typeof(TGrainInterface));

    public static object Cast(this IAddressable grain, Type interfaceType) => grain.AsReference(interfaceType);

    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) => grain.AsReference<TGrainInterface>();

    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.GrainId,
        IGrainBase grainBase => grainBase.GrainContext.GrainId,
        _ => throw new ArgumentException($"{grain.GetType()} is neither a grain nor a reference to one", nameof(grain)),
    };

    public static Guid GetPrimaryKey(this IAddressable grain) => grain.GetGrainId().GetGuidKey();

    public static long GetPrimaryKeyLong(this IAddressable grain) => grain.GetGrainId().GetIntegerKey();

    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.Text!;

    private static (Engine Engine, GrainId Id, GrainKind Kind) Of(IAddressable grain) => grain switch
    {
        GrainReference reference => (reference.Target.Engine, reference.GrainId, reference.Target.Kind),
        IGrainBase { GrainContext: Embedded.Activations.Activation activation } => (activation.Engine, activation.GrainId, activation.Kind),
        _ => throw new ArgumentException($"{grain.GetType()} is neither a grain nor a reference to one", nameof(grain)),
    };
}
