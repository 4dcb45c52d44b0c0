using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Arus.Silo;

/// <summary>Why the address cannot be listened on, and what to choose instead.</summary>
internal static class BindFault
{
    /// <summary>Null when this failure is not about the address.</summary>
    public static string? Words(HostingOptions hosting, Exception failure)
    {
        for (Exception? e = failure; e is not null; e = e.InnerException)
        {
            if (e is AddressInUseException) return Words(hosting, SocketError.AddressAlreadyInUse);
            if (e is SocketException socket) return Words(hosting, socket.SocketErrorCode);
        }

        return null;
    }

    public static string Words(HostingOptions hosting, SocketError error) => error switch
    {
        SocketError.AddressAlreadyInUse => $"port {hosting.Port} of {hosting.Bind} is in use by another program: choose another with --port",
        SocketError.AccessDenied => $"port {hosting.Port} may not be opened by this user: choose one above 1023 with --port",
        SocketError.AddressNotAvailable => $"{hosting.Bind} is no address of this machine: choose one with --bind",
        _ => $"{hosting.Bind}:{hosting.Port} cannot be listened on ({error}): choose another with --bind or --port",
    };
}
