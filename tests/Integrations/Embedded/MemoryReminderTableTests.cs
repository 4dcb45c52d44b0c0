using Arus.Integrations.Tests.Storage.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Hosting;

namespace Arus.Integrations.Tests.Embedded;

/// <summary>The engine's own table keeps what the durable ones keep.</summary>
public sealed class MemoryReminderTableTests : ReminderTableContract
{
    protected override Task<IReminderTable> Open() =>
        Task.FromResult(new ServicesOnly().UseInMemoryReminderService().Services.BuildServiceProvider().GetRequiredService<IReminderTable>());
}
