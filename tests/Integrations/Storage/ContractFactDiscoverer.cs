using Xunit.Abstractions;
using Xunit.Sdk;

namespace Arus.Integrations.Tests.Storage;

public sealed class ContractFactDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        TestMethodDisplay display = discoveryOptions.MethodDisplayOrDefault();
        TestMethodDisplayOptions displayOptions = discoveryOptions.MethodDisplayOptionsOrDefault();
        yield return NeedsServerAttribute.MissingFor(testMethod.TestClass.Class.ToRuntimeType()) is not null
            ? new SkippedCase(diagnostics, display, displayOptions, testMethod)
            : new XunitTestCase(diagnostics, display, displayOptions, testMethod);
    }
}
