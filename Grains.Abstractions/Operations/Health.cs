namespace Arus.Grains.Abstractions.Operations;

public enum Health
{
    Healthy,
    Degraded,
    Unhealthy,
}
