using Xunit.Sdk;

namespace Arus.Integrations.Tests.Storage;

/// <summary>A case of a contract suite. Skipped, with the reason, in a class that needs a server which is not here.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Arus.Integrations.Tests.Storage.ContractFactDiscoverer", "Arus.Integrations.Tests")]
public sealed class ContractFactAttribute : FactAttribute;
