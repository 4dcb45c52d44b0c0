namespace Arus.Engine.Conformance.Tests.Filters;

[GenerateSerializer]
public sealed class FilterRefusedException : Exception
{
    public FilterRefusedException()
    {
    }

    public FilterRefusedException(string message) : base(message)
    {
    }

    public FilterRefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
