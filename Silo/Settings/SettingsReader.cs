using System.Reflection;

namespace Arus.Silo.Settings;

/// <summary>
/// Reads options from the configuration, collects every fault instead of stopping at the first, and finds keys nobody reads.
/// </summary>
/// <param name="production">Anywhere but on a developer's machine: development's secrets are refused.</param>
public sealed class SettingsReader(IConfiguration configuration, bool production)
{
    public const string Root = "Arus";

    private readonly SortedDictionary<string, SortedSet<string>> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<SettingsFault> _faults = [];

    /// <summary>Keys of other owners read the same configuration; only what stands under <see cref="Root"/> is ours to refuse.</summary>
    public IConfiguration Configuration => configuration;

    /// <summary>The options of one section; a value that cannot be read leaves the default and a fault.</summary>
    public T Read<T>(string section) where T : class, new()
    {
        T options = new();
        Know<T>(section);
        foreach ((PropertyInfo property, SettingAttribute setting) in Settings<T>())
        {
            string key = $"{Root}:{section}:{property.Name}";
            if (setting.Secret) ReadSecret(options, property, setting, key);
            else if (configuration[key] is { } written) ReadValue(options, property, setting, key, written);
        }

        return options;
    }

    /// <summary>Makes the keys of a section known without reading them.</summary>
    public void Know<T>(string section)
    {
        SortedSet<string> keys = _known.TryGetValue(section, out SortedSet<string>? there) ? there : _known[section] = new(StringComparer.OrdinalIgnoreCase);
        foreach ((PropertyInfo property, SettingAttribute setting) in Settings<T>())
        {
            keys.Add(property.Name);
            if (setting.Secret) keys.Add(property.Name + "File");
        }
    }

    /// <summary>Adds a fault that only the options' owner can see (two settings that exclude each other).</summary>
    public void Fault(SettingsFault fault) => _faults.Add(fault);

    /// <summary>Every fault so far, and every key under the root that no options have.</summary>
    public ImmutableArray<SettingsFault> Faults() =>
        [.. _faults, .. UnknownKeys.Find(configuration.GetSection(Root), _known)];

    private static IEnumerable<(PropertyInfo Property, SettingAttribute Setting)> Settings<T>() =>
        from property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
        let setting = property.GetCustomAttribute<SettingAttribute>()
        where setting is not null
        select (property, setting);

    private void ReadValue(object options, PropertyInfo property, SettingAttribute setting, string key, string written)
    {
        if (!SettingText.TryRead(property.PropertyType, written, out object? value))
        {
            Refuse($"= '{written}' is not {SettingText.Describe(property.PropertyType)}");
        }
        else if (!SettingText.Within(property.PropertyType, value, setting.Min, setting.Max))
        {
            Refuse($"= '{written}' is out of range");
        }
        else
        {
            property.SetValue(options, value);
        }

        void Refuse(string wrong) => _faults.Add(new(key, wrong, $"write {setting.Write}"));
    }

    private void ReadSecret(object options, PropertyInfo property, SettingAttribute setting, string key)
    {
        string? development = property.GetValue(options) as string;
        string? file = configuration[key + "File"];
        string? written = configuration[key];

        if (file is not null && !File.Exists(file))
        {
            _faults.Add(new(key + "File", $"= '{file}' is not a file that can be read", "write the path of a file that holds the secret alone"));
            return;
        }

        string? value = file is null ? written : File.ReadAllText(file).Trim();
        if (production && !setting.IsOptional && (string.IsNullOrEmpty(value) || value == development))
        {
            string variable = key.Replace(":", "__", StringComparison.Ordinal).Replace(Root, "ARUS", StringComparison.Ordinal);
            _faults.Add(new(key, "has only its development default", $"production needs a secret of its own: set {variable}, or {variable}File to a file that holds it"));
            return;
        }

        if (!string.IsNullOrEmpty(value)) property.SetValue(options, value);
    }
}
