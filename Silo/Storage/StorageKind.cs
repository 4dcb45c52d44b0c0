namespace Arus.Silo.Storage;

public enum StorageKind
{
    Sqlite,
    Postgres,
    Memory,
}
