using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Activations;
using Orleans.Providers;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.State;

/// <summary>Makes the stored states that a grain's constructor asks for.</summary>
internal static class PersistentStates
{
    private static readonly MethodInfo s_make = typeof(PersistentStates).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<Activation, object> Argument(ParameterInfo parameter, PersistentStateAttribute attribute)
    {
        Type type = parameter.ParameterType;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
            throw new OrleansConfigurationException($"[PersistentState] stands on {parameter.Name} of {parameter.Member.DeclaringType}, which is no IPersistentState<T>");
        string name = attribute.StateName ?? parameter.Name!;
        return s_make.MakeGenericMethod(type.GetGenericArguments()).CreateDelegate<Func<string, string?, Func<Activation, object>>>()(name, attribute.StorageName);
    }

    /// <summary>The provider of a name, or an error that says what to register.</summary>
    public static IGrainStorage Storage(IServiceProvider services, string? storageName, string user)
    {
        string name = string.IsNullOrEmpty(storageName) ? ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME : storageName;
        return services.GetKeyedService<IGrainStorage>(name)
            ?? throw new BadProviderConfigException($"{user} wants the grain storage '{name}' and none is registered: add AddMemoryGrainStorage(\"{name}\") or a durable one of that name");
    }

    private static Func<Activation, object> Make<TState>(string name, string? storageName) => activation =>
    {
        PersistentState<TState> state = new(activation, name, Storage(activation.Engine.Services, storageName, activation.Kind.Class.FullName!));
        activation.AddFacet(state);
        return state;
    };
}
