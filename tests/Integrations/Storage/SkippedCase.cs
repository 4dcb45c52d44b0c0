using Xunit.Abstractions;
using Xunit.Sdk;

namespace Arus.Integrations.Tests.Storage;

/// <summary>A case whose server is not here.</summary>
public sealed class SkippedCase : XunitTestCase
{
    [Obsolete("For deserialisation by xunit.")]
    public SkippedCase()
    {
    }

    public SkippedCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(diagnostics, display, options, method)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => NeedsServerAttribute.MissingFor(TestMethod.TestClass.Class.ToRuntimeType())!;
}
