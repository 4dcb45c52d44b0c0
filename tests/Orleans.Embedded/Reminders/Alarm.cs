namespace Arus.Embedded.Tests.Reminders;

public sealed record Alarm(string Grain, string Name, DateTime First, DateTime Now);
