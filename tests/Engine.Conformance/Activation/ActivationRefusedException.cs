namespace Arus.Engine.Conformance.Tests.Activation;

[GenerateSerializer]
public sealed class ActivationRefusedException : Exception
{
    public ActivationRefusedException()
    {
    }

    public ActivationRefusedException(string message) : base(message)
    {
    }

    public ActivationRefusedException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
