using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.Tests.Storage.Sqlite;

/// <summary>Runs plain SQL through the writer; answers the rows it changed.</summary>
internal sealed class Sql(string sql) : SqliteWrite<int>
{
    protected override int Decide(Connection connection)
    {
        connection.Execute(sql);
        return connection.Changes;
    }
}
