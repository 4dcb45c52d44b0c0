namespace Arus.Embedded.Refused;

public sealed class UnmarkedException : Exception
{
    public UnmarkedException()
    {
    }

    public UnmarkedException(string message) : base(message)
    {
    }

    public UnmarkedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
