using Arus.Embedded.Refused;

namespace Arus.Embedded.Tests.Contracts;

/// <summary>A case in another assembly than its union.</summary>
public sealed record StrayCase(int[] Values) : BadUnions.OpenToOthers;
