using Onsite.Server;
using Onsite.Server.Hosting;

// The command line has everything that a person needs ('onsite serve'). This entry point runs the server with its defaults, and is where the build asks for the OpenAPI document.
var model = ModelEndpoint.FromEnvironment(out var mistake);
if (mistake is not null)
{
    Console.Error.WriteLine($"No language model is used: {mistake}");
}

var options = new ServerOptions { DataFolder = DefaultFolders.Data(), ContentFolder = DefaultFolders.Content(), WebFolder = DefaultFolders.Web(), Model = model };
using var app = ServerApplication.Build(options);
await app.RunAsync();
