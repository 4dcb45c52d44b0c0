using System.Reflection;
using Orleans.Concurrency;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Contracts;

internal static class GrainClassRules
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static void Check(Type grain, ContractWalk walk)
    {
        string name = TypeNames.Of(grain);
        if (Attributes.Has<AliasAttribute>(grain))
            walk.Report(grain, name, $"{name} has [Alias], which belongs on contracts: remove it; [GrainType(\"...\")] names a grain class");
        if (Attributes.Has<GenerateSerializerAttribute>(grain))
            walk.Report(grain, name, $"{name} has [GenerateSerializer], but a grain is never sent: remove it");
        if (Attributes.WrongTimeSpan<CollectionAgeLimitAttribute>(grain) is { } text)
            walk.Report(grain, name, $"{name} has [CollectionAgeLimit(\"{text}\")], which is no positive time span: write it as \"hh:mm:ss\", or Minutes = 5");
        CheckInterleaving(grain, name, walk);
        foreach (MethodInfo method in grain.GetMethods(Declared))
        {
            if (method.IsVirtual && !method.IsStatic) CheckMethod(grain, method, $"{name}.{method.Name}", walk);
        }

        StateRules.Check(grain, name, walk);
    }

    private static void CheckMethod(Type grain, MethodInfo method, string name, ContractWalk walk)
    {
        string? mark =
            Attributes.Has<AlwaysInterleaveAttribute>(method) ? "AlwaysInterleave"
            : Attributes.Has<ReadOnlyAttribute>(method) ? "ReadOnly"
            : Attributes.Has<OneWayAttribute>(method) ? "OneWay"
            : Attributes.Has<ResponseTimeoutAttribute>(method) ? "ResponseTimeout"
            : null;
        if (mark is not null)
            walk.Report(grain, name, $"{name} has [{mark}], which does nothing on a class: write it on the method of the grain interface");
    }

    private static void CheckInterleaving(Type grain, string name, ContractWalk walk)
    {
        if (!Attributes.Has<MayInterleaveAttribute>(grain)) return;
        string callback = Attributes.Of<MayInterleaveAttribute>(grain)!.CallbackMethodName;
        MethodInfo? method = grain.GetMethod(callback, (Declared | BindingFlags.FlattenHierarchy) & ~BindingFlags.DeclaredOnly, [typeof(IInvokable)]);
        if (method?.ReturnType != typeof(bool))
            walk.Report(grain, name, $"{name} has [MayInterleave(\"{callback}\")] and no method bool {callback}(IInvokable request): write it");
    }
}
