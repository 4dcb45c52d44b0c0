namespace Arus.Orleans.Embedded.Generator.Tests;

/// <summary>The least of the engine that generated code stands on, as source: the generator knows it by name alone.</summary>
internal static class Contract
{
    public const string Source = """
        #nullable enable
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Orleans
        {
            public interface IGrain : Runtime.IAddressable;
            public interface IGrainWithStringKey : IGrain;
            public interface IGrainObserver : Runtime.IAddressable;
            public interface IGrainBase;
            public abstract class Grain : IGrainBase;
            public sealed class GenerateSerializerAttribute : Attribute;
            public sealed class AliasAttribute(string alias) : Attribute { public string Alias => alias; }
            [AttributeUsage(AttributeTargets.Method)]
            public sealed class ResponseTimeoutAttribute(string timeout) : Attribute { public string Timeout => timeout; }
        }

        namespace Orleans.Concurrency
        {
            public sealed class OneWayAttribute : Attribute;
            public sealed class AlwaysInterleaveAttribute : Attribute;
            public sealed class ReadOnlyAttribute : Attribute;
        }

        namespace Orleans.Runtime
        {
            using Orleans.Embedded.Calls;

            public interface IAddressable;

            public abstract class GrainReference
            {
                protected GrainReference(ReferenceTarget target) => Target = target;
                public ReferenceTarget Target { get; }
                protected Task Send(GrainCall call) => Target.Send(call);
            }
        }

        namespace Orleans.Embedded.Calls
        {
            /// <summary>Carries a call at once to the one object it stands for, and keeps the call for the test to look at.</summary>
            public sealed class ReferenceTarget(object target)
            {
                public GrainCall? Last { get; private set; }
                public Task Send(GrainCall call)
                {
                    Last = call;
                    return call.Start(target);
                }
            }

            [Flags] public enum GrainMethodFlags { None = 0, OneWay = 1, AlwaysInterleave = 2, ReadOnly = 4 }
            public sealed record GrainMethod(
                Type GrainInterface, string Name, string? Alias, GrainMethodFlags Flags, string? ResponseTimeout, Type[] ParameterTypes, int GenericArity = 0);
            public static class MessageSize { public static long Of<T>(T value) => value is null ? 0 : 1; }

            public abstract class GrainCall
            {
                public abstract GrainMethod Method { get; }
                public abstract Task Start(object target);
                public abstract int ArgumentCount { get; }
                public abstract object? GetArgument(int index);
                public abstract void SetArgument(int index, object? value);
                public virtual CancellationToken Cancellation { get => default; set { } }
                public abstract long Weigh();
                public abstract void Free();
            }

            public abstract class VoidCall : GrainCall;
            public abstract class ValueCall<TResult> : GrainCall;

            [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
            public sealed class GrainInterfaceAttribute(Type grainInterface, Type reference) : Attribute
            {
                public Type GrainInterface => grainInterface;
                public Type Reference => reference;
            }

            [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
            public sealed class GrainClassAttribute(Type grainClass) : Attribute { public Type GrainClass => grainClass; }
        }
        """;
}
