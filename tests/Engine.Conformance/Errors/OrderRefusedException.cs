namespace Arus.Engine.Conformance.Tests.Errors;

[GenerateSerializer]
public sealed class OrderRefusedException : Exception
{
    public OrderRefusedException()
    {
    }

    public OrderRefusedException(string message) : base(message)
    {
    }

    public OrderRefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }

    [Id(0)]
    public int Code { get; init; }
}
