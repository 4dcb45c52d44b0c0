using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Terminals;

/// <summary>Whose terminal, and which.</summary>
public readonly record struct TerminalName(TenantId Tenant, TerminalId Terminal);
