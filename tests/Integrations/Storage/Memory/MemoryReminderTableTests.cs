using Arus.Integrations.Storage.Memory;
using Arus.Integrations.Tests.Storage.Contracts;
using Orleans;

namespace Arus.Integrations.Tests.Storage.Memory;

public sealed class MemoryReminderTableTests : ReminderTableContract
{
    protected override Task<IReminderTable> Open() => Task.FromResult<IReminderTable>(new MemoryReminderTable());
}
