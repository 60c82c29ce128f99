"""What a decoder process gives up before it reads its first stranger's file, kept by the operating system."""
