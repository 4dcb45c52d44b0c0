namespace Arus.Engine.Conformance.Tests.Observers;

[GenerateSerializer]
public sealed class NoticeRefusedException : Exception
{
    public NoticeRefusedException()
    {
    }

    public NoticeRefusedException(string message) : base(message)
    {
    }

    public NoticeRefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
