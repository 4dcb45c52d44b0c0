using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Arus.Silo.Control;

/// <summary>A Unix domain socket that only the platform's own user may open.</summary>
internal static class ControlSocket
{
    public static void Listen(KestrelServerOptions kestrel, string path)
    {
        // Whoever made it is dead: this process holds the data directory.
        File.Delete(path);
        kestrel.ListenUnixSocket(path, listen => listen.Use(next => connection =>
        {
            connection.Features.Set(ControlConnection.Mark);
            return next(connection);
        }));
    }

    /// <summary>Narrows the file's mode between bind and listen, when nobody can have connected yet.</summary>
    public static Socket Bind(EndPoint endpoint)
    {
        Socket socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
        if (endpoint is UnixDomainSocketEndPoint unix && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(unix.ToString(), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return socket;
    }
}
