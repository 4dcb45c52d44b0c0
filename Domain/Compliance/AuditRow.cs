namespace Arus.Domain.Compliance;

public sealed record AuditRow(AuditContent Content, AuditSeal Seal);
