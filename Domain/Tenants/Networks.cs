using System.Net;

namespace Arus.Domain.Tenants;

/// <summary>A list of addresses and CIDR blocks. An IPv4 address in IPv6 clothes is the IPv4 address.</summary>
public static class Networks
{
    public static bool IsValid(string? network) => TryParse(network, out _);

    /// <summary>An empty list lets everything in; an address that cannot be read is let in by none.</summary>
    public static bool Allow(ImmutableArray<string> networks, string? address) =>
        networks.IsDefaultOrEmpty
        || (IPAddress.TryParse(address, out IPAddress? from) && networks.Any(network => TryParse(network, out IPNetwork block) && block.Contains(Plain(from))));

    private static bool TryParse(string? network, out IPNetwork block)
    {
        block = default;
        if (network is null) return false;
        if (network.Contains('/', StringComparison.Ordinal)) return IPNetwork.TryParse(network, out block);
        if (!IPAddress.TryParse(network, out IPAddress? address)) return false;

        address = Plain(address);
        block = new(address, address.GetAddressBytes().Length * 8);
        return true;
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
