namespace Arus.Grains.Abstractions.Answers;

/// <summary>The codes that every feature may answer. A feature's own stand beside its contracts.</summary>
public static class RefusalCodes
{
    public const string NotYours = "not-yours";
    public const string RoleTooSmall = "role-too-small";
    public const string ScopeMissing = "scope-missing";
    public const string Invalid = "invalid";
    public const string NotFound = "not-found";
    public const string AlreadyExists = "already-exists";
    public const string LimitReached = "limit-reached";

    /// <summary>The same command id came before with another body.</summary>
    public const string SameIdOtherBody = "same-id-other-body";
}
