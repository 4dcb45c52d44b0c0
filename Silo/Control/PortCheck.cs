using System.Net;
using System.Net.Sockets;

namespace Arus.Silo.Control;

/// <summary>Whether a platform started now could listen.</summary>
internal static class PortCheck
{
    public static string? Wrong(HostingOptions hosting)
    {
        if (!IPAddress.TryParse(hosting.Bind, out IPAddress? address)) address = IPAddress.Loopback;
        try
        {
            using Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            socket.Bind(new IPEndPoint(address, hosting.Port));
            return null;
        }
        catch (SocketException e)
        {
            return BindFault.Words(hosting, e.SocketErrorCode);
        }
    }
}
