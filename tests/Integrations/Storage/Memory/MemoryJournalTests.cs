using Arus.Grains.Storage;
using Arus.Integrations.Storage.Memory;
using Arus.Integrations.Tests.Storage.Contracts;

namespace Arus.Integrations.Tests.Storage.Memory;

public sealed class MemoryJournalTests : JournalContract
{
    protected override Task<IJournal> Open() => Task.FromResult<IJournal>(new MemoryJournal(Clock));
}
