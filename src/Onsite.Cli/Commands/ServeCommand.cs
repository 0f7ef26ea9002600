using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Onsite.Cli.Terminal;
using Onsite.Server;
using Onsite.Server.Hosting;

namespace Onsite.Cli.Commands;

/// <summary><c>onsite serve</c>: the pages and the API.</summary>
internal static class ServeCommand
{
    public static Command Make(ConsoleScreen screen)
    {
        var data = SharedOptions.Data();
        var content = SharedOptions.Content();
        var port = new Option<int>("--port")
        {
            Description = "Port to listen on",
            HelpName = "PORT",
            DefaultValueFactory = _ => ServerOptions.DefaultPort,
            CustomParser = result =>
            {
                if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= IPEndPoint.MaxPort)
                {
                    return number;
                }

                result.AddError("A port is a number from 0 to 65535; 0 lets the system choose.");
                return ServerOptions.DefaultPort;
            },
        };
        var web = new Option<string>("--web") { Description = "Folder of the built pages", HelpName = "FOLDER", DefaultValueFactory = _ => DefaultFolders.Web() };
        var address = new Option<string>("--address") { Description = "IP address to listen on. The loopback is the default: whoever reaches the server can read and change everything in it", HelpName = "ADDRESS", DefaultValueFactory = _ => "localhost" };
        address.Validators.Add(result =>
        {
            var value = result.GetValueOrDefault<string>();
            if (value != "localhost" && !IPAddress.TryParse(value, out _))
            {
                result.AddError($"'{value}' is not an IP address. Use 'localhost', '0.0.0.0' or the address of an interface.");
            }
        });
        var host = new Option<string[]>("--host") { Description = "Host name under which the server may be spoken to, beside localhost; can be repeated", HelpName = "NAME" };
        var command = new Command("serve", "Serve the pages and the API") { data, content, port, web, address, host };
        command.SetAction((parsed, cancellation) => RunAsync(
            new ServerOptions
            {
                DataFolder = parsed.GetRequiredValue(data),
                ContentFolder = parsed.GetRequiredValue(content),
                WebFolder = parsed.GetRequiredValue(web),
                Port = parsed.GetRequiredValue(port),
                Address = parsed.GetRequiredValue(address),
                Hosts = parsed.GetValue(host) ?? [],
                Model = ReadModel(screen),
                WarmsUp = true,
            },
            screen,
            cancellation));
        return command;
    }

    private static ModelEndpoint? ReadModel(ConsoleScreen screen)
    {
        var model = ModelEndpoint.FromEnvironment(out var mistake);
        if (mistake is not null)
        {
            screen.Error.WriteLine($"No language model is used: {mistake}");
        }

        return model;
    }

    private static async Task<int> RunAsync(ServerOptions options, ConsoleScreen screen, CancellationToken cancellation)
    {
        using var telemetry = ServerApplication.StartTelemetry();
        await using var app = ServerApplication.Build(options);
        app.Prepare();
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception e) when (SocketErrorOf(e) is { } error)
        {
            throw new CommandException(ExitCodes.Failure, Reason(error, options));
        }

        var url = app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        screen.Out.WriteLine($"Onsite is at {url}");
        screen.Out.WriteLine($"Your work is in {Path.GetFullPath(options.DataFolder)}");
        if (options.Address != "localhost" && options.Hosts.Count == 0)
        {
            screen.Out.WriteLine("From other machines it answers only under host names that --host NAME allows.");
        }

        screen.Out.WriteLine("Stop with Ctrl-C.");
        screen.Out.Flush();
        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Success;
    }

    private static SocketError? SocketErrorOf(Exception? e) => e switch
    {
        null => null,
        SocketException socket => socket.SocketErrorCode,
        _ => SocketErrorOf(e.InnerException),
    };

    private static string Reason(SocketError error, ServerOptions options) => error switch
    {
        SocketError.AddressAlreadyInUse => $"Port {options.Port} is taken by another program. Stop that program, or choose another port with --port {(options.Port < IPEndPoint.MaxPort ? options.Port + 1 : ServerOptions.DefaultPort)}.",
        SocketError.AccessDenied => $"Port {options.Port} may not be listened on. Choose one above 1023 with --port {ServerOptions.DefaultPort}.",
        SocketError.AddressNotAvailable => $"This machine has no address {options.Address}. Choose one that it has with --address ADDRESS, or 0.0.0.0 for all of them.",
        _ => $"Nothing can be listened on at {options.Address}, port {options.Port}: {new SocketException((int)error).Message}.",
    };
}
