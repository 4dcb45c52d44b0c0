using System.Diagnostics.Metrics;
using System.Reflection;
using Arus.Fakes.Time;
using Arus.Grains.Operations;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Arus.Grains.Tests.Operations;

public sealed class ErrorDnaFilterTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly FailureIntake _intake;
    private readonly ErrorDnaFilter _filter;

    public ErrorDnaFilterTests()
    {
        _intake = new(new ManualTime(), _services.GetRequiredService<IMeterFactory>());
        _filter = new(_intake);
    }

    [Fact]
    public void Call_ThatSucceedsWithoutWaiting_PassesThroughAndAllocatesNothing()
    {
        Call call = new(Task.FromResult(7));
        Task passed = _filter.Invoke(call);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++) _filter.Invoke(call);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Same(call.Answer, passed);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public async Task Call_ThatFailsLater_IsTakenThen()
    {
        TaskCompletionSource later = new();
        Task call = _filter.Invoke(new Call(later.Task));
        Assert.Equal(0, _intake.Waiting.Count);

        later.SetException(new InvalidOperationException("later"));

        Assert.Equal("later", (await Assert.ThrowsAsync<InvalidOperationException>(() => call)).Message);
        Assert.Equal(1, _intake.Waiting.Count);
    }

    [Fact]
    public void Call_WhoseNextFilterThrows_IsTaken()
    {
        Assert.Throws<InvalidOperationException>(() => { _ = _filter.Invoke(new Call(null)); });
        Assert.Equal(1, _intake.Waiting.Count);
    }

    public void Dispose()
    {
        _intake.Dispose();
        _services.Dispose();
    }

    /// <summary>A call whose answer is known; null throws where it is made.</summary>
    private sealed class Call(Task? answer) : IIncomingGrainCallContext
    {
        public Task Answer => answer ?? throw new InvalidOperationException("thrown by a filter");

        public IInvokable Request => NoArguments.Instance;

        public object Grain => this;

        public GrainId? SourceId => null;

        public GrainId TargetId => default;

        public GrainInterfaceType InterfaceType => default;

        public string InterfaceName => "";

        public string MethodName => "";

        public MethodInfo InterfaceMethod => null!;

        public MethodInfo ImplementationMethod => null!;

        public IGrainContext TargetContext => null!;

        public object? Result { get; set; }

        public Task Invoke() => Answer;
    }
}
