import ArgumentParser

@main
struct PlanLens: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "planlens")
}
