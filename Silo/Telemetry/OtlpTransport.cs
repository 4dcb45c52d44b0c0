namespace Arus.Silo.Telemetry;

public enum OtlpTransport
{
    Grpc,
    Http,
}
