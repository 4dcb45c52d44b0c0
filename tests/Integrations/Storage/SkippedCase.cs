using Xunit.Abstractions;
using Xunit.Sdk;

namespace Arus.Integrations.Tests.Storage;

public sealed class SkippedCase : XunitTestCase
{
    private string _reason = string.Empty;

    [Obsolete("For deserialisation by xunit.")]
    public SkippedCase()
    {
    }

    public SkippedCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method, string reason)
        : base(diagnostics, display, options, method) => _reason = reason;

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue(nameof(_reason), _reason);
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        base.Deserialize(data);
        _reason = data.GetValue<string>(nameof(_reason));
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => _reason;
}
