namespace Arus.Integrations.Storage.Sqlite;

internal enum OpenAs
{
    New,
    Writer,
    Reader,
}
